import { cx } from './classes.ts';
import { hueOf } from './identity.ts';

/** A colleague is here: what it is laid over is outlined in their colour, with their first name. */
export function PeerMark(props: {
  id: string;
  name: string;
  /** Under headings that stay in view: the name stands below, where nothing covers it. */
  isFirst?: boolean;
}) {
  const { id, name } = props;
  const color = `oklch(var(--peer-l) 0.17 ${hueOf(id)})`;
  return (
    <span
      className="pointer-events-none absolute inset-px rounded-[5px] border-2"
      style={{ borderColor: color }}
      data-peer={id}
      data-print="hidden"
    >
      <span
        data-forced-mark=""
        className={cx(
          'absolute right-1 rounded-[3px] px-1.5 text-2xs leading-[15px] font-semibold text-[#fff]',
          props.isFirst ? '-bottom-[13px]' : '-top-[13px]',
        )}
        style={{ background: color }}
      >
        {name.split(' ')[0]}
      </span>
    </span>
  );
}
