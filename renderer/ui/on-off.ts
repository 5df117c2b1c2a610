/** What a switch and a check box are told. Give either a name by a `Field` around it or by `label`. */
export interface OnOffProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label?: string;
  disabled?: boolean;
}

/** The same, as the root of either wants it. */
export function onOffRoot({ checked, onChange, label, disabled = false }: OnOffProps) {
  return {
    checked,
    disabled,
    'aria-label': label,
    onCheckedChange: (next: boolean) => onChange(next),
  };
}
