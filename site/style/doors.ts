/** Pages of the guide beside its chapters, by their address below `style/`. */
export const doors = ['a-z', 'changes'] as const;
