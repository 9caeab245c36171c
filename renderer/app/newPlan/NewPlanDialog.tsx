/**
 * A new plan in two steps: a few plain questions, each with an answer that would do; then what was assumed from them,
 * before anything is made.
 */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { language, say } from '../../../shared/language/say.ts';
import { planFromAnswers } from '../../../shared/plan/newPlan/planFromAnswers.ts';
import { completed, type Given } from '../../../shared/plan/newPlan/suggestions.ts';
import { printPlan } from '../../../shared/plan/print.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toasts.ts';
import { Assumed } from './Assumed.tsx';
import s from './NewPlanDialog.module.css';
import { Questions } from './Questions.tsx';

interface NewPlanDialogProps {
  readonly onClose: () => void;
  readonly onMade: (planId: string) => void;
}

const thisMonth = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
};

export function NewPlanDialog({ onClose, onMade }: NewPlanDialogProps) {
  const create = useLibrary((state) => state.create);
  const [today] = useState(thisMonth);
  const [given, setGiven] = useState<Given>(() => ({
    currency: language() === 'zh-CN' ? 'CNY' : 'USD',
    kinds: [{}],
  }));
  const [plan, setPlan] = useState<Plan | null>(null);
  const [isMaking, setMaking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const answers = completed(given, today);
  const step = plan === null ? 'questions' : 'assumed';
  useEffect(() => {
    const first = step === 'questions' ? 'input' : 'button[type="submit"]';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [step]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (refused) {
      refused.focus();
      return;
    }
    if (plan === null) {
      const made = planFromAnswers(answers);
      if (made.ok) setPlan(made.value);
      else toast(say('These answers do not make a plan: {why}', { why: made.faults[0]?.expected ?? '' }));
      return;
    }
    setMaking(true);
    const planId = await create({ kind: 'document', text: printPlan(plan) });
    setMaking(false);
    if (planId !== undefined) onMade(planId);
  };

  return (
    <Dialog label={say('New plan')} width="wide" onClose={onClose}>
      <form ref={form} className={s.form} onSubmit={(event) => void submit(event)}>
        <header className={s.header}>
          <h2>{say(step === 'questions' ? 'New plan' : 'What the plan assumes')}</h2>
          <p>
            {step === 'questions'
              ? say(
                  'Round figures will do: every one can be changed in the plan. The rest is assumed from them and from figures of the field.',
                )
              : say('Each can be changed in the plan, where its note says the same.')}
          </p>
        </header>
        <div key={step} className={s.body}>
          {plan === null ? (
            <Questions given={given} answers={answers} today={today} onChange={setGiven} />
          ) : (
            <Assumed plan={plan} />
          )}
        </div>
        <footer className={s.footer}>
          {plan === null ? (
            <>
              <Button onPress={onClose}>{say('Cancel')}</Button>
              <Button type="submit" variant="primary">
                {say('Go on')} <ArrowRight aria-hidden="true" />
              </Button>
            </>
          ) : (
            <>
              <Button onPress={() => setPlan(null)}>
                <ArrowLeft aria-hidden="true" /> {say('Back to the questions')}
              </Button>
              <Button type="submit" variant="primary" isDisabled={isMaking}>
                {say('Make the plan')}
              </Button>
            </>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
