export const usage = `intake: purchase lines from a spreadsheet into the books

  intake check FILE         what is wrong in which cell of an .xlsx or CSV file
  intake submit FILE        imports the file, once, and shows the receipt
  intake status IMPORT-ID   what became of an import
  intake undo IMPORT-ID     takes a committed import back, within 30 days
  intake tokens             the tokens that the server knows
  intake tokens create NAME --scopes A,B
                            a new token, shown once
  intake tokens revoke ID   the token is good for nothing from then on

Both check and submit
  --sheet NAME              the sheet, where several have the template's headers
  --locale TAG              how texts write numbers and dates, as de-DE (otherwise en-US)
  --strict                  some warnings count as errors
  --json                    the answer for programs, with everything
Submit
  --valid-rows              sends the rows without an error where others have one
  --accept-warnings         imports although the server warns
  --allow-moves             IDs may move to another customer in this import
  --renews RENEWAL=LINE     which line a renewal renews, where several fit alike
  --again                   imports content once more that was imported before
Undo
  --keep-later-changes      lines that later imports changed stay as those left them
Tokens
  --scopes LIST             of imports.read, imports.write, imports.undo, products.write
  --expires DAY             the last day on which it is good, as 2027-01-31 (otherwise it
                            lasts until it is revoked)

The server and a token for it come from the environment: INTAKE_URL, INTAKE_TOKEN. Without
them check looks at everything but the products. A command that was interrupted goes on
when it is given again; what it remembers for that stands in INTAKE_STATE.

Exit codes: 0 done, 1 something needs attention and nothing was imported (or some rows
were not), 2 wrong command or file, 3 server, 130 stopped.`;
