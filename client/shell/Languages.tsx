/** Which language the screen speaks, each by its own name. */
import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { strings } from '../strings/index.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, language, speak } from '../strings/language.ts';

export function Languages() {
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" size="sm" px={11} aria-label={strings.shell.language} title={strings.shell.language}>
          <IconLanguage size={16} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(next) => isLanguage(next) && next !== language && speak(next)}>
          {LANGUAGES.map((name) => (
            <Menu.RadioItem key={name} value={name} lang={name}>
              {LANGUAGE_NAMES[name]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
