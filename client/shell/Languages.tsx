/** Which language the screen speaks, each by its own name. A select of the browser's: the first picture waits for no menu. */
import { IconLanguage } from '@tabler/icons-react';
import { strings } from '../strings/index.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, language, speak } from '../strings/language.ts';
import classes from './shell.module.css';

export function Languages() {
  return (
    <span className={classes.language} title={strings.shell.language}>
      <IconLanguage size={16} aria-hidden="true" />
      <select
        aria-label={strings.shell.language}
        value={language}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && value !== language && speak(value)}
      >
        {LANGUAGES.map((name) => (
          <option key={name} value={name} lang={name}>
            {LANGUAGE_NAMES[name]}
          </option>
        ))}
      </select>
    </span>
  );
}
