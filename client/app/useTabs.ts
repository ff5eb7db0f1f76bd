/** Follows the other tabs: decisions and views made there, documents loaded there, and the language chosen there. Themes follow by themselves. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { onNews } from '../api/tabs.ts';
import { strings } from '../strings/index.ts';
import { LANGUAGE_KEY } from '../strings/language.ts';
import { useTell } from '../ui/toasts.tsx';
import { renewAll } from './stale.ts';
import type { Decide } from './useDecide.ts';

/** Whether something is being written here that loading the page again would lose. */
const isWriting = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => field.matches('textarea, [type="text"], :not([type])') && field.value.trim() !== '',
  );

export function useTabs(decide: Decide): void {
  const client = useQueryClient();
  const tell = useTell();
  const latest = useRef(decide);
  useEffect(() => {
    latest.current = decide;
  });
  useEffect(
    () =>
      onNews((news) => {
        if (news.of === 'views') void client.invalidateQueries({ queryKey: ['views'] });
        else if (news.of === 'documents') renewAll(client);
        else {
          latest.current.follow(news.changed);
          tell(strings.errors.tabs.decided);
        }
      }),
    [client, tell],
  );
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent): void => {
      if (key !== LANGUAGE_KEY) return;
      const reload = (): void => location.reload();
      if (isWriting()) tell(strings.errors.tabs.language, { label: strings.errors.part.reload, run: reload });
      else reload();
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [tell]);
}
