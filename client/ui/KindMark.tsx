/** The sign of a kind: its shape in its colour, with its icon inside when there is room. */
import { kindOf } from '../../server/model/kinds.ts';
import { strings } from '../strings/index.ts';
import { iconPaths } from './kind-icons.ts';
import { SHAPE_PATHS } from './shapes.ts';
import { TOKENS } from './tokens.ts';
import { useTheme } from './useTheme.ts';

interface Props {
  kind: string;
  size?: number;
  /** Hidden for now. */
  off?: boolean;
  /** Its shape alone, where colours tell something else. */
  plain?: boolean;
}

export function KindMark({ kind, size = 14, off = false, plain = false }: Props) {
  const theme = useTheme();
  const { shape, icon, colour } = kindOf(kind);
  const fill = plain ? TOKENS[theme].mute : colour[theme];
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={SHAPE_PATHS[shape]}
        fill={off ? 'none' : fill}
        stroke={fill}
        strokeWidth={off ? 2 : 0}
        transform={off ? 'translate(2 2) scale(.83)' : undefined}
      />
      {size >= 20 && !off && (
        <g
          transform="translate(6 6) scale(.5)"
          fill="none"
          stroke={TOKENS[theme].onKind}
          strokeWidth={2.4}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {iconPaths(icon).map((d) => (
            <path key={d} d={d} />
          ))}
        </g>
      )}
    </svg>
  );
}

/** The caption of a kind with its sign; the words stay grey, since not every kind's colour is dark enough for small text. */
export function KindCaption({ kind }: { kind: string }) {
  const { caption } = strings.model.kinds[kindOf(kind).kind];
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        fontSize: 12,
        fontWeight: 600,
        color: 'var(--en-mute)',
      }}
    >
      <KindMark kind={kind} size={12} />
      {caption}
    </span>
  );
}
