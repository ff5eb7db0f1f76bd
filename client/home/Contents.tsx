/** What the graph holds. */
import type { HomeResponse } from '../../server/contract/home.ts';
import { strings } from '../strings/index.ts';
import { Empty } from '../ui/notices.tsx';
import type { HomeActs } from './acts.ts';
import { Counts } from './Counts.tsx';
import { FirstQuestions } from './FirstQuestions.tsx';
import { Pairs } from './Pairs.tsx';
import { Rows } from './Rows.tsx';
import { Sources } from './Sources.tsx';
import { commitmentInWords, meetingInWords } from './words.ts';

type Props = HomeActs & { home: HomeResponse };

/** Counts and first questions, or why there are none. */
export function Contents({ home, ...acts }: Props) {
  const { stats } = home;
  if (stats.documents === 0) return <Empty title={strings.home.empty}>{strings.home.loadSome}</Empty>;
  if (stats.nodes.total === 0)
    return <Empty title={strings.home.nothingRead}>{strings.home.noneTells(stats.documents)}</Empty>;
  return (
    <>
      <Counts stats={stats} onPanel={acts.onPanel} />
      <FirstQuestions home={home} {...acts} />
    </>
  );
}

/** The latest events, the busiest pairs, the sources; each only where there are any. */
export function Latest({ home, ...acts }: Props) {
  const { latestMeetings, latestCommitments, stats } = home;
  return (
    <>
      <Rows
        id="home-meetings"
        title={strings.home.latestMeetings}
        rows={latestMeetings.map((event) => ({ node: event.node, ...meetingInWords(event) }))}
        onNode={acts.onNode}
      />
      <Rows
        id="home-commitments"
        title={strings.home.latestCommitments}
        rows={latestCommitments.map((event) => ({ node: event.node, ...commitmentInWords(event) }))}
        onNode={acts.onNode}
      />
      <Pairs pairs={home.busiestPairs} onPair={acts.onPair} onPanel={acts.onPanel} />
      {stats.documents > 0 && <Sources sources={home.sources} others={home.otherDocuments} onPanel={acts.onPanel} />}
    </>
  );
}
