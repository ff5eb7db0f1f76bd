/** The dates along a layout by time, behind the graph. */
import type { Axis } from '../../view/axis.ts';
import { Under } from './layers.tsx';

const SIZE = 13;

export function TimeAxis({ axis: { ticks, top, bottom } }: { axis: Axis }) {
  return (
    <Under>
      <g fontFamily="inherit" fontSize={SIZE} fill="var(--en-mute)">
        {ticks.map(({ x, label }) => (
          <g key={x}>
            <path d={`M${x} ${top}V${bottom}`} stroke="var(--en-line)" vectorEffect="non-scaling-stroke" />
            <text x={x} y={top - SIZE / 2} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </g>
    </Under>
  );
}
