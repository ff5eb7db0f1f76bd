import { expect, test } from 'vitest';
import { nearestInDirection } from '../../client/graph-view/walk.ts';

const points = new Map([
  ['here', { x: 0, y: 0 }],
  ['right', { x: 100, y: 10 }],
  ['far', { x: 300, y: 0 }],
  ['up', { x: 5, y: -80 }],
  ['joined', { x: 120, y: 20 }],
]);

test('goes to the nearest node straight ahead', () => {
  expect(nearestInDirection(points, 'here', 'ArrowRight')).toBe('right');
  expect(nearestInDirection(points, 'here', 'ArrowUp')).toBe('up');
});
test('a joined node comes before a stranger that is a little nearer', () => {
  expect(nearestInDirection(points, 'here', 'ArrowRight', new Set(['joined']))).toBe('joined');
});
test('stays where nothing lies that way', () => {
  expect(nearestInDirection(points, 'here', 'ArrowLeft')).toBeNull();
});
test('begins with the first node when it stands nowhere yet', () => {
  expect(nearestInDirection(points, 'gone', 'ArrowLeft')).toBe('here');
});
