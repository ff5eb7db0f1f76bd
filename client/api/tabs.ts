/** What one tab tells the others of the same product: that decisions were made, documents loaded, or views changed. */
import type { DecisionResponse } from '../../server/contract/decisions.ts';

/** Decisions come with what they changed, so that each tab mends its own picture. */
export type News = { of: 'decision'; changed: DecisionResponse['changed'] } | { of: 'documents' } | { of: 'views' };

const channel = typeof window !== 'undefined' && 'BroadcastChannel' in window ? new BroadcastChannel('entente') : null;

/** Tells the other tabs. */
export const tellTabs = (news: News): void => channel?.postMessage(news);

/** Hears of the other tabs, not of this one; gives back what ends that. */
export function onNews(hear: (news: News) => void): () => void {
  const listener = ({ data }: MessageEvent<News>): void => hear(data);
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
}
