/** A text that was copied somewhere, with what it does not say of itself. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { NamedFile } from '../api/jobs.ts';
import classes from './loading.module.css';
import { documentOf, type Field, faultsOf, NOTHING_PASTED, type Pasted } from './pasted.ts';
import { words } from './words.ts';

const BAD: Readonly<Partial<Record<Field, string>>> = {
  date: words.badDate,
  url: words.badUrl,
  language: words.badLanguage,
};

export function PasteForm({ onSend }: { onSend: (file: NamedFile) => Promise<boolean> }) {
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const faults = isAsked ? faultsOf(pasted) : [];
  const field = (name: keyof Pasted) => ({
    label: words[name],
    value: pasted[name],
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = currentTarget;
      setPasted((before) => ({ ...before, [name]: value }));
    },
    error: faults.includes(name as Field) ? BAD[name as Field] : undefined,
  });
  const send = (): void => {
    setAsked(true);
    if (faultsOf(pasted).length > 0) return;
    const { name, content } = documentOf(pasted);
    void onSend({ name, file: new Blob([content], { type: 'text/markdown' }) });
  };
  return (
    <form
      className={classes.paste}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea ref={first} {...field('text')} required autosize minRows={4} maxRows={12} />
      <TextInput {...field('title')} />
      <TextInput {...field('date')} description={words.dateHint} />
      <TextInput {...field('publisher')} />
      <TextInput {...field('url')} type="text" inputMode="url" />
      <TextInput {...field('language')} description={words.languageHint} />
      <Button size="sm" type="submit" disabled={pasted.text.trim() === ''}>
        {words.send(1)}
      </Button>
    </form>
  );
}
