/** Reads server-sent events as a browser does. */

export interface SentEvent {
  id: string;
  event: string;
  data: unknown;
}

/** The events of an answer, one by one, until it ends. */
export async function* eventsIn(answer: Response): AsyncGenerator<SentEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^\w+: /, '')]),
      );
      if (fields.data) yield { id: fields.id ?? '', event: fields.event ?? '', data: JSON.parse(fields.data) };
    }
  }
}
