/** The button that opens the system's file chooser. */
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './Button.tsx';

interface ChooseFileProps {
  readonly label: string;
  readonly variant: 'primary' | 'quiet';
  /** Endings and media types, comma by comma, as `accept` of a file input has them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function ChooseFile({ label, variant, accept, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onPress={() => input.current?.click()}>
        <FileUp aria-hidden="true" /> {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file again is a choice as well.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
