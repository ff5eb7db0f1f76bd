/** Name and description of a view: for a new one, or to be changed. */
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { VIEW_LIMITS } from '../../server/contract/views.ts';
import { strings } from '../strings/index.ts';
import classes from './views.module.css';

interface Props {
  /** What is written already. */
  before?: { name: string; description: string };
  /** What the button says. */
  act: string;
  busy: boolean;
  /** Whether it was saved: what was typed is not lost where saving failed. */
  onSave: (name: string, description: string) => Promise<boolean>;
  onCancel?: () => void;
}

export function WordsForm({ before, act, busy, onSave, onCancel }: Props) {
  const t = strings.views;
  const [name, setName] = useState(before?.name ?? '');
  const [description, setDescription] = useState(before?.description ?? '');
  const first = useRef<HTMLInputElement>(null);
  const isEdit = before !== undefined;
  useEffect(() => {
    if (isEdit) first.current?.focus();
  }, [isEdit]);
  return (
    <form
      className={classes.form}
      onSubmit={(e) => {
        e.preventDefault();
        void onSave(name.trim(), description.trim()).then((done) => {
          if (!done || isEdit) return;
          setName('');
          setDescription('');
        });
      }}
    >
      <TextInput
        ref={first}
        label={t.name}
        value={name}
        maxLength={VIEW_LIMITS.name}
        required
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Textarea
        label={t.description}
        value={description}
        maxLength={VIEW_LIMITS.description}
        autosize
        minRows={1}
        maxRows={4}
        onChange={(e) => setDescription(e.currentTarget.value)}
      />
      <Group gap={8} grow={!onCancel}>
        <Button type="submit" size="sm" disabled={busy || name.trim() === ''}>
          {act}
        </Button>
        {onCancel && (
          <Button size="sm" variant="default" onClick={onCancel}>
            {strings.common.cancel}
          </Button>
        )}
      </Group>
    </form>
  );
}
