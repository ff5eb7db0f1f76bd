/** Lines and words of annotations as SVG. */
import { Fragment } from 'react';
import type { Item } from '../ui/annotations/items.ts';
import classes from './annotations.module.css';

export const Items = ({ items }: { items: readonly Item[] }) => (
  <>
    {items.map((item, i) =>
      item.type === 'path' ? (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: always the same parts in the same order
          key={i}
          d={item.d}
          fill={item.fill ?? 'none'}
          stroke={item.stroke}
          strokeWidth={item.width}
          opacity={item.opacity}
          strokeLinecap={item.round ? 'round' : undefined}
          strokeLinejoin={item.round ? 'round' : undefined}
        />
      ) : (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={i}
          className={classes.words}
          fontSize={item.size}
          fontWeight={item.weight}
          fill={item.colour}
          direction={item.direction}
          // The start of a text that runs from the right is its right end.
          textAnchor={item.direction === 'rtl' ? 'end' : 'start'}
        >
          {item.lines.map((line) => (
            <Fragment key={line.y}>
              <tspan x={line.x} y={line.y}>
                {line.text}
              </tspan>
              {/* For those who read the text: a space where the line is broken, without any width. */}
              <tspan fontSize={0}> </tspan>
            </Fragment>
          ))}
        </text>
      ),
    )}
  </>
);
