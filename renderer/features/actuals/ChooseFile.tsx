/** The button that opens the system's file chooser. */
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';

interface ChooseFileProps {
  readonly label: string;
  readonly variant: 'primary' | 'quiet';
  readonly onFile: (file: File | undefined) => void;
}

export function ChooseFile({ label, variant, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onPress={() => input.current?.click()}>
        <FileUp aria-hidden="true" /> {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.tsv,.tab,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/tab-separated-values,text/plain"
        hidden
        aria-label={label}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file again is a change as well.
          event.target.value = '';
        }}
      />
    </>
  );
}
