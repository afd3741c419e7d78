/** Text with the line ends that its writer made. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, i) => (
      <div key={i}>{line || '\u00a0'}</div>
    ))}
  </>
);
