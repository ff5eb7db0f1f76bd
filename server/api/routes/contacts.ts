import {
  contactsQuerySchema,
  contactsResponseSchema,
  matrixQuerySchema,
  matrixResponseSchema,
  pairQuerySchema,
  pairResponseSchema,
  timelineQuerySchema,
  timelineResponseSchema,
} from '../../contract/contacts.ts';
import { contactMatrix, contactsOf } from '../../questions/contacts/list.ts';
import { contactsBetween } from '../../questions/contacts/pair.ts';
import { contactTimeline } from '../../questions/contacts/timeline.ts';
import { operation } from '../operation.ts';

export const contactOperations = [
  operation({
    id: 'contacts',
    method: 'get',
    path: '/contacts',
    summary: 'Who met whom: pairs of actors or countries with the count, grade and period of their contacts, in pages',
    query: contactsQuerySchema,
    response: contactsResponseSchema,
    handle: (context) => contactsOf(context, context.query),
  }),
  operation({
    id: 'contactMatrix',
    method: 'get',
    path: '/contacts/matrix',
    summary: 'The busiest actors or countries against one another',
    query: matrixQuerySchema,
    response: matrixResponseSchema,
    handle: (context) => contactMatrix(context, context.query),
  }),
  operation({
    id: 'contactTimeline',
    method: 'get',
    path: '/contacts/timeline',
    summary: 'Contacts by month or year, and the gatherings one after another, in pages',
    query: timelineQuerySchema,
    response: timelineResponseSchema,
    handle: (context) => contactTimeline(context, context.query),
  }),
  operation({
    id: 'contactPair',
    method: 'get',
    path: '/contacts/pair',
    summary: 'One pair: each gathering at which the two were in contact, with the sentences that say so, in pages',
    query: pairQuerySchema,
    response: pairResponseSchema,
    asksForNodes: true,
    handle: (context) => contactsBetween(context, context.query),
  }),
];
