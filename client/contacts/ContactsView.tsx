/** Who met whom, in the middle of the screen: as list, matrix and timeline, under the same filters. */
import { NativeSelect, SegmentedControl, Tabs } from '@mantine/core';
import { FilterBar } from '../ui/filters/FilterBar.tsx';
import type { ContactsState, ContactsTab } from '../view/contacts.ts';
import classes from './contacts.module.css';
import { Matrix } from './Matrix.tsx';
import { PairList } from './PairList.tsx';
import { Timeline } from './Timeline.tsx';
import type { TabProps } from './tab.ts';

const TABS: readonly { value: ContactsTab; label: string }[] = [
  { value: 'list', label: 'List' },
  { value: 'matrix', label: 'Matrix' },
  { value: 'timeline', label: 'Timeline' },
];
const ORDERS: { value: ContactsState['order']; label: string }[] = [
  { value: 'cluster', label: 'Order: alike side by side' },
  { value: 'name', label: 'Order: by name' },
  { value: 'count', label: 'Order: busiest first' },
];

export default function ContactsView(props: TabProps) {
  const { state, onChange } = props;
  return (
    <Tabs
      className={classes.view}
      value={state.tab}
      keepMounted={false}
      onChange={(tab) => tab && onChange({ tab: tab as ContactsTab })}
    >
      <h2 className="visually-hidden">Who met whom</h2>
      <div className={classes.tools}>
        <Tabs.List className={classes.tabs} aria-label="Contacts as">
          {TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {state.tab === 'matrix' && (
          <NativeSelect
            size="xs"
            className={classes.order}
            aria-label="Order of the matrix"
            data={ORDERS}
            value={state.order}
            onChange={(e) => onChange({ order: e.currentTarget.value as ContactsState['order'] })}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label="Contacts between"
          data={[
            { value: 'actor', label: 'Actors' },
            { value: 'country', label: 'Countries' },
            { value: 'side', label: 'Sides' },
          ]}
          value={state.by}
          onChange={(by) => onChange({ by: by as ContactsState['by'] })}
        />
      </div>
      <div className={classes.filters}>
        <FilterBar value={state.filters} onChange={(filters) => onChange({ filters })} />
      </div>
      <Tabs.Panel value="list" className={classes.panel}>
        <PairList {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="matrix" className={classes.panel}>
        <Matrix {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline" className={classes.panel}>
        <Timeline {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}
