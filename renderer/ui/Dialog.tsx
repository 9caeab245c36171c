/** A dialog over the window: takes the focus, keeps it, and gives it back. Escape and a press beside it close it. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import s from './Dialog.module.css';

interface DialogProps {
  readonly label: string;
  readonly width: 'narrow' | 'wide';
  /** What is filled from the top stays where it is while its length changes. */
  readonly place?: 'middle' | 'top';
  readonly onClose: () => void;
  /** While something is under way only its own button ends it. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ label, width, place = 'middle', onClose, isBusy = false, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isBusy}
      isKeyboardDismissDisabled={isBusy}
      className={s.overlay ?? ''}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={s.modal ?? ''} data-width={width} data-place={place}>
        <AriaDialog className={s.dialog ?? ''} aria-label={label}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
