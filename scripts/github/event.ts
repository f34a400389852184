/** What GitHub says of a run and of a pull request: of their many keys those that count. */

/** A pull request, in an event or asked for. */
export interface Pull {
  readonly number: number;
  readonly state?: string;
  readonly merged_at?: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: Tip;
  readonly base: Tip;
}

interface Tip {
  readonly sha: string;
  readonly ref?: string;
  readonly repo?: { readonly full_name: string } | null;
}

/** The run whose end has started this one. GitHub says of it what no file of the change can say: event, commit, branch. */
export interface WorkflowRun {
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly full_name: string } | null;
}

/** Of the event's many keys those that count. */
export interface ChangeEvent {
  readonly workflow_run?: WorkflowRun;
  readonly pull_request?: Pull;
  readonly merge_group?: { readonly head_ref: string; readonly head_sha: string };
  /** Of a push: where the branch was. */
  readonly before?: string;
  readonly repository?: { readonly default_branch?: string };
}

/** Something about the run is not as it must be: no verdict is better than a verdict on something else. */
export class ChangeError extends Error {}
