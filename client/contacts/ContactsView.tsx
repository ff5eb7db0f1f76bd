/** Who met whom, in the middle of the screen: as list, matrix and timeline, under the same filters. */
import { NativeSelect, SegmentedControl, Tabs } from '@mantine/core';
import { strings } from '../strings/index.ts';
import { FilterBar } from '../ui/filters/FilterBar.tsx';
import type { ContactsState, ContactsTab } from '../view/contacts.ts';
import classes from './contacts.module.css';
import { Matrix } from './Matrix.tsx';
import { PairList } from './PairList.tsx';
import { Timeline } from './Timeline.tsx';
import type { TabProps } from './tab.ts';

const TABS: readonly ContactsTab[] = ['list', 'matrix', 'timeline'];
const ORDERS: readonly ContactsState['order'][] = ['cluster', 'name', 'count'];
const BETWEEN: readonly ContactsState['by'][] = ['actor', 'country', 'side'];
const words = strings.contacts;

export default function ContactsView(props: TabProps) {
  const { state, onChange } = props;
  return (
    <Tabs
      className={classes.view}
      value={state.tab}
      keepMounted={false}
      onChange={(tab) => tab && onChange({ tab: tab as ContactsTab })}
    >
      <h2 className="visually-hidden">{words.title}</h2>
      <div className={classes.tools}>
        <Tabs.List className={classes.tabs} aria-label={words.as}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {words.tabs[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {state.tab === 'matrix' && (
          <NativeSelect
            size="xs"
            className={classes.order}
            aria-label={words.order}
            data={ORDERS.map((order) => ({ value: order, label: words.orders[order] }))}
            value={state.order}
            onChange={(e) => onChange({ order: e.currentTarget.value as ContactsState['order'] })}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={words.between}
          data={BETWEEN.map((by) => ({ value: by, label: words.by[by] }))}
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
