/** Every sentence of the tour and of what greets newcomers that is not knowledge. */
export interface OnboardingWording {
  readonly progress: (step: number, all: number) => string;
  readonly tryIt: string;
  readonly question: string;
  readonly right: string;
  readonly wrong: string;
  readonly start: string;
  readonly back: string;
  readonly next: string;
  readonly later: string;
  readonly finish: string;
  readonly resume: (step: number) => string;
  /** Back from the verdict to the step itself. */
  readonly readAgain: string;
  readonly onceMore: string;
  readonly paused: { readonly title: string; readonly text: (step: number) => string };
  readonly finished: { readonly title: string; readonly text: string };
  readonly sheet: {
    readonly label: string;
    readonly title: string;
    readonly text: (steps: number) => string;
  };
  readonly welcome: {
    readonly title: string;
    /** Where the team has not written one of its own. */
    readonly text: string;
    readonly questions: string;
    readonly quiet: string;
    readonly quieted: { readonly title: string; readonly text: string };
    readonly notQuieted: { readonly title: string; readonly text: string };
  };
  readonly tip: { readonly title: (title: string) => string; readonly more: string };
  readonly nudge: {
    readonly title: string;
    readonly text: (step: number, all: number, title: string) => string;
  };
}
