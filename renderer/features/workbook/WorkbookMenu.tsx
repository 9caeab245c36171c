/** The plan's way to finance and back: its workbook out, and in again. */
import { FileDown, FileSpreadsheet, FileUp } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useDialogs } from './dialogs.ts';

export function WorkbookMenu({ className }: { readonly className?: string | undefined }) {
  const show = useDialogs((state) => state.show);
  return (
    <Menu
      label={say('Workbook')}
      trigger={
        <Button className={className}>
          <FileSpreadsheet aria-hidden="true" /> {say('Workbook')}
        </Button>
      }
      choices={[
        {
          id: 'export',
          label: say('Export workbook…'),
          detail: say('The plan as live formulas, for Excel and others'),
          icon: <FileDown aria-hidden="true" />,
        },
        {
          id: 'import',
          label: say('Import workbook…'),
          detail: say('See what somebody changed in it'),
          icon: <FileUp aria-hidden="true" />,
        },
      ]}
      onChoose={(id) => show(id === 'export' ? 'export' : 'import')}
    />
  );
}
