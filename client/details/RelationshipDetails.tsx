/** One relationship in the side panel, told as a sentence. */
import type { ReactNode } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import { relationshipPropertiesOf } from '../words/properties.ts';
import { captionOf, sentenceOf } from '../words/told.ts';
import classes from './details.module.css';
import { Facts } from './Facts.tsx';

interface Props {
  relationship: Relationship;
  from: Node;
  to: Node;
  /** The name of a node on screen, where a property holds its id. */
  nameOf: (id: string) => string | undefined;
  onSelect: (nodeId: string) => void;
  children: ReactNode;
}

export function RelationshipDetails({ relationship, from, to, nameOf, onSelect, children }: Props) {
  const rows = relationshipPropertiesOf(relationship).map((row) => {
    const value = relationship.properties[row.name];
    return Array.isArray(value) ? { ...row, text: value.map((id) => nameOf(id) ?? id).join(' · ') } : row;
  });
  const sentence = sentenceOf(relationship, from.name, to.name);
  return (
    <article className={classes.details} aria-label={strings.details.relationshipOf(sentence)}>
      <span className={classes.sub}>{strings.details.relationship}</span>
      <h2>{sentence}</h2>
      <div className={classes.ends}>
        <button type="button" className={classes.end} onClick={() => onSelect(from.id)}>
          <KindMark kind={from.kind} size={20} />
          {from.name}
        </button>
        <span className={classes.between}>{captionOf(relationship.type, 'out')} ↓</span>
        <button type="button" className={classes.end} onClick={() => onSelect(to.id)}>
          <KindMark kind={to.kind} size={20} />
          {to.name}
        </button>
      </div>
      <Facts rows={rows} support={relationship} />
      {children}
    </article>
  );
}
