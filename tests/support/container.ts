/**
 * The image without an engine: the steps of server/Dockerfile, one after the other, in mount
 * namespaces where `/app` and `/data` are folders of ours; then its command as its user, upon a
 * root that nobody can write to, until its own health check passes; then its end.
 * Needs Linux, root and the commands of util-linux. The base image is this machine and its Node.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dockerignore from '@balena/dockerignore';
import { type Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';
import { glob } from 'tinyglobby';
import { freePort } from './free-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCKERFILE = `${ROOT}server/Dockerfile`;
const PATIENCE_MS = 180_000;
const END_MS = 10_000;

/** What an image has at its root, and a machine has not. */
const PLACES = ['/app', '/data'] as const;

interface Stage {
  name: string;
  /** Holds a folder for each of the places. */
  folder: string;
  workdir: string;
  environment: Record<string, string>;
  user: string;
  health: string[];
  command: string[];
}

const work = mkdtempSync(join(tmpdir(), 'entente-container-'));
const say = (line: string): void => console.log(line);
const jsonIn = (text: string): string[] => JSON.parse(text.slice(text.indexOf('['))) as string[];

/** What the build would be sent: all that server/Dockerfile.dockerignore lets through. */
async function contextOf(): Promise<string> {
  const rules = dockerignore().add(readFileSync(`${DOCKERFILE}.dockerignore`, 'utf8'));
  const files = await glob('**', {
    cwd: ROOT,
    dot: true,
    ignore: ['node_modules/**', '.git/**', 'dist/**', 'data/**'],
  });
  const folder = join(work, 'context');
  for (const file of files.filter((f) => !rules.ignores(f))) cpSync(join(ROOT, file), join(folder, file));
  return folder;
}

const newStage = (name: string): Stage => {
  const folder = join(work, `stage-${name}`);
  for (const place of PLACES) mkdirSync(join(folder, place), { recursive: true });
  return { name, folder, workdir: '/', environment: {}, user: '0:0', health: [], command: [] };
};

/** A command in the stage: its places are where the image has them, all else is this machine's. */
function inStage({ folder, workdir, environment }: Stage, script: string): [string, string[], NodeJS.ProcessEnv] {
  const binds = PLACES.map((place) => `mount --bind "${folder}${place}" ${place}`).join(' && ');
  const { PATH, HOME } = process.env;
  const own = { PATH, HOME, ...environment };
  return ['unshare', ['--mount', 'sh', '-ec', `${binds} && cd "${workdir}" && ${script}`], own];
}

function run(stage: Stage, script: string): void {
  const [command, args, env] = inStage(stage, script);
  execFileSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

function copy(stage: Stage, from: string, sources: string[], to: string): void {
  const target = join(stage.folder, to.startsWith('/') ? to : join(stage.workdir, to));
  for (const source of sources) {
    const path = join(from, source);
    // As Docker does: a single source may be given another name, several go into a folder.
    cpSync(path, to.endsWith('/') ? join(target, basename(source)) : target, { recursive: true });
  }
}

function step(stage: Stage, instruction: Instruction, stages: ReadonlyMap<string, Stage>, context: string): void {
  const words = instruction.getArguments().map((a) => a.getValue());
  const text = instruction.getRawArgumentsContent() ?? '';
  switch (instruction.getKeyword()) {
    case 'WORKDIR':
      stage.workdir = words[0] ?? '/';
      return;
    case 'ENV':
      for (const word of words) {
        const [name = '', value = ''] = word.split('=');
        stage.environment[name] = value;
      }
      return;
    case 'USER':
      stage.user = words[0] ?? '';
      return;
    case 'COPY': {
      const from = (instruction as Copy).getFromFlag()?.getValue();
      copy(stage, from ? (stages.get(from) as Stage).folder : context, words.slice(0, -1), words.at(-1) as string);
      return;
    }
    case 'RUN':
      run(stage, text.replace(/\\\n/g, ' '));
      return;
    case 'HEALTHCHECK':
      stage.health = jsonIn(text);
      return;
    case 'CMD':
      stage.command = jsonIn(text);
      return;
    case 'VOLUME':
    case 'EXPOSE':
      return;
    default:
      throw new Error(`this script does not know ${instruction.getKeyword()}`);
  }
}

function build(context: string): Stage {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const instruction of DockerfileParser.parse(readFileSync(DOCKERFILE, 'utf8')).getInstructions()) {
    const words = instruction.getArguments().map((a) => a.getValue());
    say(`${instruction.getKeyword()} ${words.slice(0, 6).join(' ')}`);
    if (instruction.getKeyword() === 'FROM') {
      stage = newStage(words[2] ?? 'final');
      stages.set(stage.name, stage);
    } else if (stage) step(stage, instruction, stages, context);
  }
  if (!stage) throw new Error('the Dockerfile makes no image');
  return stage;
}

const quoted = (words: readonly string[]): string => words.map((w) => `'${w.replaceAll("'", `'\\''`)}'`).join(' ');

/** As the image runs: its user, a root that cannot be written, a `/tmp` of its own. */
function asContainer(
  stage: Stage,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Parameters<typeof inStage> {
  const [uid, gid] = stage.user.split(':');
  const readOnly = 'mount -t tmpfs tmpfs /tmp && mount -o remount,bind,ro /app && mount -o remount,bind,ro /';
  const user = `exec setpriv --reuid=${uid} --regid=${gid} --clear-groups --no-new-privs`;
  const own = { ...stage.environment, ...environment } as Record<string, string>;
  return [
    { ...stage, environment: own },
    `cd ${stage.workdir} && ${readOnly} && cd ${stage.workdir} && ${user} ${quoted(words)}`,
  ];
}

function once(stage: Stage, words: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const [command, args, env] = inStage(...asContainer(stage, words, environment));
  return execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

async function serve(stage: Stage): Promise<void> {
  const port = String(await freePort());
  // Elsewhere than on loopback it must refuse to start without tokens; then it must start.
  const [command, args, env] = inStage(...asContainer(stage, stage.command, { PORT: port }));
  const refused = spawn(command, args, { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => refused.once('exit', resolve));
  if (code !== 1) throw new Error(`without tokens it ended with ${String(code)}, not 1`);
  once(stage, ['node', 'server/entente.mjs', 'token', 'add', 'operator', '--role', 'editor']);

  const child = spawn(command, args, {
    env: { ...env, ENTENTE_HOST: '127.0.0.1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let ended: number | null | undefined;
  const end = new Promise<void>((resolve) => {
    child.once('exit', (status) => {
      ended = status;
      resolve();
    });
  });
  const health = stage.health.map((word) => word.replaceAll(':3000/', `:${port}/`));
  const begun = Date.now();
  for (;;) {
    if (ended !== undefined) throw new Error(`the server ended with ${String(ended)}`);
    try {
      once(stage, health);
      break;
    } catch (error) {
      if (Date.now() - begun > PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  say(`healthy after ${Math.round((Date.now() - begun) / 1000)} s`);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  if (!page.ok || !(await page.text()).includes('<title>Entente</title>')) throw new Error('the client is not served');
  const shut = await fetch(`http://127.0.0.1:${port}/api/v1/stats`);
  if (shut.status !== 401) throw new Error(`without a token /stats answered ${shut.status}`);
  child.kill('SIGTERM');
  await Promise.race([end, new Promise((_, reject) => setTimeout(() => reject(new Error('no end in time')), END_MS))]);
  if (ended !== 0) throw new Error(`it ended with ${String(ended)}`);
}

const made = PLACES.filter((place) => {
  try {
    mkdirSync(place);
    return true;
  } catch {
    return false;
  }
});
try {
  const stage = build(await contextOf());
  await serve(stage);
  say('The steps of the image, its health check and its end are in order.');
} finally {
  for (const place of made) rmSync(place, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
