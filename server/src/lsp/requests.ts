/** Names and shapes of what client and server say to each other beyond the protocol. Imports nothing: the client bundles it. */

/** Client → server: analyse every folder anew, from the disk. Answers when the problems are published. */
export const analyzeWorkspaceRequest = 'twelveFactor/analyzeWorkspace';

/** Client → server: rules for a list to choose from. Answers `RuleSummary[]`. */
export const rulesRequest = 'twelveFactor/rules';

/** Client → server: text for a new `twelve-factor.json`. Answers a string. */
export const startingConfigRequest = 'twelveFactor/startingConfig';

/** Server → client, where `InitializationOptions.status` asks for it. */
export const statusNotification = 'twelveFactor/status';

/** A command of the server, with the rule's id as its argument: shows the rule's page through the client. */
export const showRuleDocumentationCommand = 'twelveFactor.showRuleDocumentation';

export interface InitializationOptions {
  /** The client shows `statusNotification`. */
  readonly status?: boolean;
  /** A command of the client that shows a rule's page, called with the rule's id, in place of `showRuleDocumentationCommand`. */
  readonly documentationCommand?: string;
  /** Settings for clients that can't be asked for them; shaped as the section `twelveFactor`. */
  readonly settings?: unknown;
}

export interface Status {
  readonly state: 'analyzing' | 'ready' | 'disabled' | 'failed';
  /** Problems that stand in the Problems panel, all folders together. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** What is wrong, where the state is `failed` or a config file is broken. */
  readonly message?: string;
}

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  /** `VII. Port binding` */
  readonly factor: string;
  readonly url: string;
}
