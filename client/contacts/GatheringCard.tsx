/** One gathering of a pair: told as a sentence, with the sentences of documents that say so. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PairResponse } from '../../server/contract/contacts.ts';
import type { Evidence } from '../../server/contract/evidence.ts';
import { precisionOf } from '../../server/model/wording.ts';
import { strings } from '../strings/index.ts';
import { Quotation } from '../ui/Quotation.tsx';
import { dateInWords, intervalInWords } from '../words/dates.ts';
import { gradeInWords } from '../words/grades.ts';
import { confidenceInWords } from '../words/told.ts';
import { GradeMark } from './Grades.tsx';
import classes from './pair.module.css';

interface Props {
  gathering: PairResponse['items'][number];
  /** Ids of the two whose contact it was. */
  pair: readonly [string, string];
  onShow: () => void;
  onDocument: (documentId: string, claimId: string) => void;
}

/** Quotations shown before somebody asks for all. */
const SHOWN = 2;

/** Claims of both sides often quote the same words: these are read once. */
const sameWords = (a: Evidence, b: Evidence): boolean =>
  a.document.id === b.document.id && a.start === b.start && a.end === b.end;

export function GatheringCard({ gathering, pair, onShow, onDocument }: Props) {
  const [all, setAll] = useState(false);
  const { via, date, grade, evidence, assumed } = gathering;
  // Who stood for the two, where they were not there themselves.
  const between = gathering.between.filter(({ a, b }) => !pair.includes(a.id) || !pair.includes(b.id));
  const different = evidence.filter((e, i) => evidence.findIndex((other) => sameWords(e, other)) === i);
  const said = all ? different : different.slice(0, SHOWN);
  const words = strings.contacts.pair;
  return (
    <li className={classes.card} data-gathering={via.id}>
      <p className={classes.told}>{gathering.told}</p>
      <div className={classes.tags}>
        <span className={classes.tag}>
          <GradeMark grade={grade} />
          {gradeInWords(grade)}
        </span>
        <span>
          {date ? intervalInWords(date.from, date.to, precisionOf(date.precision)) : strings.contacts.undated}
        </span>
        <span>{strings.contacts.standing(gathering.sources, confidenceInWords(gathering.confidence))}</span>
        {assumed && (
          <span className={classes.tag} title={words.whyAssumed}>
            {words.countryAssumed}
          </span>
        )}
      </div>
      {between.length > 0 && (
        <p className={classes.between}>{between.map(({ a, b }) => `${a.name} – ${b.name}`).join(' · ')}</p>
      )}
      {said.map((e) => (
        <div key={e.claimId} className={classes.said}>
          <Quotation evidence={e} />
          <div className={classes.by}>
            <span>
              {[e.document.publisher ?? e.document.title, e.document.published && dateInWords(e.document.published)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => onDocument(e.document.id, e.claimId)}>
              {words.inDocument}
            </Button>
          </div>
        </div>
      ))}
      <div className={classes.cardActs}>
        {!all && different.length > SHOWN && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
            {words.moreSentences(different.length - SHOWN)}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" aria-label={words.show(gathering.told)} onClick={onShow}>
          {strings.contacts.showInGraph}
        </Button>
      </div>
    </li>
  );
}
