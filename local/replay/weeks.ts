/** The weeks of the samples: from Monday 2 November 2020 until the digests of Monday 3 May 2021 are out, UTC. */
export const replayFrom = new Date('2020-11-02T00:00:00Z');
export const replayUntil = new Date('2021-05-03T15:00:00Z');
