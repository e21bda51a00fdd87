//! Serves the app on this machine.

use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::run::{run, say};
use crate::server::Server;
use crate::{build, frameworks, project, setup};

const PORT: u16 = 8080;

pub(crate) fn release() -> Result<()> {
    build::release()?;
    let server = Server::bind(&project::dist(), "/", PORT)?;
    println!("\nProngsai runs at {}   (Ctrl+C ends it)", server.address());
    Ok(server.run()?)
}

/// Rebuilds app and frameworks and reloads the page at every change; engines stay as they are.
pub(crate) fn dev() -> Result<()> {
    let tools = setup::tools()?;
    build::prepare(&tools)?;
    thread::spawn(|| {
        loop {
            thread::sleep(Duration::from_secs(1));
            if let Err(error) = frameworks::convert(&project::site()) {
                eprintln!("{error:#}");
                thread::sleep(Duration::from_secs(10));
            }
        }
    });
    // Only to find a free port, which trunk then binds.
    let address = Server::bind(&project::dist(), "/", PORT)?.address();
    let port = address.trim_end_matches('/').rsplit_once(':').map_or("8080", |(_, port)| port);
    say("Building the app and watching for changes; the first build takes a minute or two");
    let mut command: Command = build::trunk(&tools, "serve")?;
    run(command
        .args(["--address", "127.0.0.1", "--port", port, "--dist"])
        .arg(project::root().join("target/dev")))
}
