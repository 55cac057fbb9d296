/** A box to tick with its words. */
export function Check(props: { checked: boolean; onChange: (checked: boolean) => void; children: string }) {
  return (
    <label className="flex min-h-[30px] w-fit items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {props.children}
    </label>
  );
}
