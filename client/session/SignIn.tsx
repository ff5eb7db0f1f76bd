/** Asks for the access token of a server that others may ask too. */
import { Button, Modal, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { inOneLine, toApiError } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import classes from './session.module.css';

const t = later.session;

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function SignIn({ opened, onClose }: Props) {
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const signIn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = token.trim();
    if (given === '') return setFault(t.empty);
    setBusy(true);
    setFault(null);
    try {
      await api.signIn(given);
      // Everything was refused so far: begin anew; what is on screen is kept by the tab.
      location.reload();
    } catch (error) {
      setFault(toApiError(error).code === 'unauthenticated' ? t.unknown : inOneLine(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.title}
      closeButtonProps={{ 'aria-label': strings.common.close }}
      centered
    >
      <form className={classes.form} onSubmit={(event) => void signIn(event)}>
        <p>{t.why}</p>
        <PasswordInput
          label={t.token}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          error={fault}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t.show, tabIndex: 0 }}
          data-autofocus
        />
        <Button type="submit" loading={busy}>
          {t.signIn}
        </Button>
      </form>
    </Modal>
  );
}
