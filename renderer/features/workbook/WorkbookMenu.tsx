/** The plan's way to finance and back: its workbook out, and in again. */
import { FileDown, FileSpreadsheet, FileUp } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useDialogs } from './dialogs.ts';

export function WorkbookMenu({ className }: { readonly className?: string | undefined }) {
  const show = useDialogs((state) => state.show);
  return (
    <Menu
      label="Workbook"
      trigger={
        <Button className={className}>
          <FileSpreadsheet aria-hidden="true" /> Workbook
        </Button>
      }
      choices={[
        {
          id: 'export',
          label: 'Export workbook…',
          detail: 'The plan as live formulas, for Excel and others',
          icon: <FileDown aria-hidden="true" />,
        },
        {
          id: 'import',
          label: 'Import workbook…',
          detail: 'See what somebody changed in it',
          icon: <FileUp aria-hidden="true" />,
        },
      ]}
      onChoose={(id) => show(id === 'export' ? 'export' : 'import')}
    />
  );
}
