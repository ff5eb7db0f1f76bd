/** Whose token the screen works with, and the way out. Nothing where no token is needed. */
import { Button, Menu } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { inOneLine } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { later } from '../strings/later.ts';
import { useTell } from '../ui/toasts.tsx';

const t = later.session;

export function Holder() {
  const tell = useTell();
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => api.session(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data?.guarded || !data.holder) return null;
  const { name, role } = data.holder;
  const signOut = async (): Promise<void> => {
    try {
      await api.signOut();
      location.reload();
    } catch (error) {
      tell(inOneLine(error));
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="sm" px={9} aria-label={t.signedIn(name, t.role[role])} title={name}>
          <IconUser size={16} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.signedIn(name, t.role[role])}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden="true" />} onClick={() => void signOut()}>
          {t.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
