/** The screen in another language: the browser's, until a person chooses. */
import { expect, test } from 'vitest';
import { en } from '../../client/strings/en/index.ts';
import { fr } from '../../client/strings/fr/index.ts';
import type { Stage } from './support/stage.ts';

export function languages(stage: Stage): void {
  test.each([1440, 390])('40. a French browser is spoken to in French, %i wide, until English is chosen', (width) =>
    stage.visit(
      `languages-${width}`,
      async ({ page, address }) => {
        await page.goto(`${address}/`);
        await page.getByRole('group', { name: fr.legend.title }).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('fr');
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(sideways).toBe(false);
        const search = page.getByRole('combobox', { name: fr.search.label });
        await search.fill('Wang Xiaohong');
        await page.getByRole('option', { name: fr.model.kinds.person.caption }).first().click();
        await page.getByRole('article', { name: fr.details.node('Personne', 'Wang Xiaohong') }).waitFor();

        await page.getByRole('combobox', { name: fr.shell.language }).selectOption({ label: 'English' });
        await page.getByRole('group', { name: en.legend.title }).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        // What was on screen still is; on a narrow one its sheet is closed.
        const name = en.details.node('Person', 'Wang Xiaohong');
        await page.getByRole('article', { name, includeHidden: true }).waitFor({ state: 'attached' });
      },
      { locale: 'fr-FR', viewport: { width, height: 844 } },
    ),
  );
}
