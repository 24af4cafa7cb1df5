/** How evidence answers a requirement. */
export const matchStates = ['met', 'partly', 'none', 'cannot-tell'] as const
export type MatchState = (typeof matchStates)[number]

/** How an application stands: `ready` to send, `close`, `far`, or too little to tell. */
export const prospects = ['ready', 'close', 'far', 'cannot-tell'] as const
export type Prospect = (typeof prospects)[number]
