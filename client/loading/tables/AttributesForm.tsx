/** What the attributes of a GraphML file mean. */
import { NativeSelect } from '@mantine/core';
import type { ImportPreview } from '../../../server/contract/imports.ts';
import type { GraphmlMapping } from '../../../server/model/graphml.ts';
import { KIND_NAMES, type Kind } from '../../../server/model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../server/model/relationships.ts';
import { strings } from '../../strings/index.ts';
import { words } from '../words.ts';
import classes from './tables.module.css';

interface Props {
  graph: NonNullable<ImportPreview['graph']>;
  mapping: GraphmlMapping;
  onChange: (mapping: GraphmlMapping) => void;
}

const { model } = strings;
const KIND_CHOICES = KIND_NAMES.map((kind) => ({ value: kind, label: model.kinds[kind].caption }));
const TYPE_CHOICES = RELATIONSHIP_TYPES.map((type) => ({ value: type, label: model.relationships[type].caption }));
const NONE = { value: '', label: words.table.noMeaning };

/** An attribute may be asked for that is not there: it stays among the choices, so that the list says so. */
const among = (attributes: readonly string[], chosen: string): string[] =>
  attributes.includes(chosen) ? [...attributes] : [chosen, ...attributes];

const isKind = (word: string): word is Kind => (KIND_NAMES as readonly string[]).includes(word);
const isType = (word: string): word is RelationshipType => (RELATIONSHIP_TYPES as readonly string[]).includes(word);

/** Without the meaning of a word, or with it. */
function withWord<T extends string>(meanings: Readonly<Record<string, T>>, word: string, meaning: T | '') {
  const { [word]: _, ...others } = meanings;
  return meaning === '' ? others : { ...others, [word]: meaning };
}

export function AttributesForm({ graph, mapping, onChange }: Props) {
  const attribute = (field: 'kind' | 'name' | 'type', attributes: readonly string[]) => (
    <NativeSelect
      label={words.table.attribute[field]}
      value={mapping[field]}
      data={among(attributes, mapping[field])}
      onChange={({ currentTarget }) => onChange({ ...mapping, [field]: currentTarget.value })}
    />
  );
  return (
    <>
      <fieldset className={classes.part}>
        <legend>{words.table.nodes}</legend>
        <div className={classes.choices}>
          {attribute('name', graph.nodeAttributes)}
          {attribute('kind', graph.nodeAttributes)}
          {graph.kinds
            .filter((word) => word !== '')
            .map((word) => (
              <NativeSelect
                key={word}
                label={words.table.quoted(word)}
                value={mapping.kinds[word] ?? (isKind(word) ? word : '')}
                data={[NONE, ...KIND_CHOICES]}
                onChange={({ currentTarget }) =>
                  onChange({ ...mapping, kinds: withWord(mapping.kinds, word, currentTarget.value as Kind | '') })
                }
              />
            ))}
          <NativeSelect
            label={words.table.others}
            value={mapping.otherKind ?? ''}
            data={[NONE, ...KIND_CHOICES]}
            onChange={({ currentTarget }) => {
              const { otherKind: _, ...rest } = mapping;
              const { value } = currentTarget;
              onChange(isKind(value) ? { ...rest, otherKind: value } : rest);
            }}
          />
        </div>
      </fieldset>
      <fieldset className={classes.part}>
        <legend>{words.table.edges}</legend>
        <div className={classes.choices}>
          {attribute('type', graph.edgeAttributes)}
          {graph.types.map((word) => (
            <NativeSelect
              key={word}
              label={word === '' ? words.table.unnamed : words.table.quoted(word)}
              value={mapping.types[word] ?? (isType(word) ? word : '')}
              data={[NONE, ...TYPE_CHOICES]}
              onChange={({ currentTarget }) =>
                onChange({
                  ...mapping,
                  types: withWord(mapping.types, word, currentTarget.value as RelationshipType | ''),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
