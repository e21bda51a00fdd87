// The fictional agency, which fills every page.

/** Opens its latest year at the gaps, from the start page, and returns the assessment's id. */
export async function openDemo(page) {
  await page.getByTestId("start-demo").click();
  await page.getByTestId("total").waitFor();
  return new URL(page.url()).hash.split("/")[2];
}
