//! Every developer command: `cargo xtask` prints them.

mod bench;
mod browsers;
mod build;
mod check;
mod engine;
mod entrance;
mod frameworks;
mod project;
mod run;
mod serve;
mod server;
mod setup;
mod site;
mod sizes;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
Prongsai's developer commands. Each does its own set-up.

  cargo xtask serve         build the release and serve it on this machine
  cargo xtask serve --dev   rebuild and reload at every change
  cargo xtask build         build the release into dist/
  cargo xtask build --screenshot   and make the picture in the README
  cargo xtask check         fast: format, clippy, documentation, native tests
  cargo xtask deny          licences, sources and known vulnerabilities of all dependencies
  cargo xtask test          everything: also tests in browsers, on the release, and sizes
  cargo xtask test NAME     only tests/e2e/*NAME*.test.mjs, on dist/ as it stands
  cargo xtask bench         sizes and times against their budgets
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["serve"] => serve::release(),
        ["serve", "--dev"] => serve::dev(),
        ["build"] => build::release(),
        ["build", "--screenshot"] => build::screenshot(),
        ["test"] => test::test(),
        ["test", name] => test::test_release(name),
        ["bench"] => bench::bench(),
        ["check"] => check::check(),
        ["deny"] => check::dependencies(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
