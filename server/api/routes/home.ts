import { homeResponseSchema } from '../../contract/home.ts';
import { home } from '../../questions/home.ts';
import { operation } from '../operation.ts';

export const homeOperations = [
  operation({
    id: 'home',
    method: 'get',
    path: '/home',
    summary: 'What a person sees first: counts, sources, latest meetings and commitments, busiest pairs of countries',
    response: homeResponseSchema,
    handle: (context) => home(context),
  }),
];
