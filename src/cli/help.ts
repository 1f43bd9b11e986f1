/** What `--help` prints. */
export const HELP = `Usage:
  star-accounts check [path…]      [--format text|json|sarif]
                                   [--fail-on error|warning|information|hint|never]
  star-accounts coverage [folder]  [--format text|json|markdown|html|csv]
  star-accounts hand-in [folder]   [--out FILE] [--force]
  star-accounts unit list          [--format text|json]
  star-accounts unit show CODE     [--format text|json]
  star-accounts unit import FILE|- [--from text|case|matrix|csv] [--format yaml|json]
                                   [--out FILE] [--force]
  star-accounts unit diff A B      each the code of a unit or a file

check      Asks what is not there yet in each account. A file you name is always an account;
           in a folder, accounts are the Markdown files with "criteria" in their details and
           those under a portfolio's "accounts" folder.
coverage   Shows how far each criterion of the portfolio's units has come.
hand-in    Gives each account a reference and writes the portfolio as one page to print.
unit       Shows the units that are known here, brings one in from its published text
           ("-" reads what is piped in), and tells two versions apart.

Without a path, the folder you are in is taken.
Exit status: 0 nothing at or above --fail-on (warning, unless you say otherwise), 1 something is,
2 it could not run, or not read a file you named.
`;
