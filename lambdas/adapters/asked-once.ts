/** Gives the same question, asked again within one run of a job, the answer of the first time. For one run only: nothing here grows old. */
export function askedOnce<Asked, Found>(read: (asked: Asked) => Promise<Found>): (asked: Asked) => Promise<Found> {
  const answers = new Map<Asked, Promise<Found>>();
  return (asked) => {
    const answer = answers.get(asked) ?? read(asked);
    answers.set(asked, answer);
    return answer;
  };
}
