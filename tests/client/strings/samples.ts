/** The texts of a catalogue with values for their parts: what to give a function is read from its types. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A text by its path, such as `home.question.pair(Norway, Kenya)`. */
export type Texts = ReadonlyMap<string, string>;

/** Numbers that choose different plurals, in English or in French. */
const NUMBERS = [0, 1, 2, 5, 1204];
const NAMES = ['Norway', '2025-09-19', 'Kenya'];

/** What the functions of the English catalogue are called with, by their path: one list of arguments for each call. */
export function samples(catalogue: 'index' | 'later'): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const file = fileURLToPath(new URL(`../../../client/strings/en/${catalogue}.ts`, import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const [root] = source ? checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol) : [];
  if (!source || !root) throw new Error(`no catalogue in ${file}`);

  /** Some values of a type; `at` makes texts differ. */
  const valuesOf = (type: ts.Type, at: number): unknown[] => {
    if (type.isUnion()) return type.types.flatMap((t) => valuesOf(t, at));
    if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
    if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
    if (type.flags & ts.TypeFlags.Null) return [null];
    if (type.flags & ts.TypeFlags.Undefined) return [undefined];
    if (type.flags & ts.TypeFlags.Number) return NUMBERS;
    if (checker.isArrayType(type)) {
      const item = valuesOf(checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type, at);
      const two = [item[0], item[1] ?? item[0]];
      return [two.slice(0, 1), two, [...two, item[2] ?? item[0]]];
    }
    if (type.flags & ts.TypeFlags.Object) {
      const fields = checker
        .getPropertiesOfType(type)
        .map((p) => [p.name, valuesOf(checker.getTypeOfSymbolAtLocation(p, source), at)] as const);
      return NUMBERS.map((_, i) => Object.fromEntries(fields.map(([name, some]) => [name, some[i % some.length]])));
    }
    return [NAMES[at % NAMES.length]];
  };

  const found = new Map<string, unknown[][]>();
  const walk = (type: ts.Type, path: string): void => {
    const [call] = type.getCallSignatures();
    if (!call) {
      if (type.flags & ts.TypeFlags.Object)
        for (const p of checker.getPropertiesOfType(type))
          walk(checker.getTypeOfSymbolAtLocation(p, source), path ? `${path}.${p.name}` : p.name);
      return;
    }
    const parts = call.parameters.map((p, at) => valuesOf(checker.getTypeOfSymbolAtLocation(p, source), at));
    // Each part takes each of its values at least once, and the numbers come in every order they can.
    const calls = Math.max(1, ...parts.map((p) => p.length));
    found.set(
      path,
      Array.from({ length: calls }, (_, i) => parts.map((p, at) => p[(i + (p.length < calls ? at : 0)) % p.length])),
    );
  };
  walk(checker.getTypeOfSymbolAtLocation(root, source), '');
  return found;
}

/** All texts of a catalogue. */
export function textsOf(catalogue: object, calls: ReturnType<typeof samples>): Texts {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'function') {
      for (const parts of calls.get(path) ?? [])
        texts.set(`${path}(${JSON.stringify(parts).slice(1, -1)})`, flat(value(...parts)));
    } else if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, path ? `${path}.${name}` : name);
    else throw new Error(`${path} is no text`);
  };
  walk(catalogue, '');
  return texts;
}

/** A text given in parts, as one. */
const flat = (told: unknown): string => (Array.isArray(told) ? told.map(flat).join('') : String(told));
