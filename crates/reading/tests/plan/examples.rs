#[test]
fn show() {
    for name in [
        "001_0330ec4c207decca",
        "002_ba631598feff7de7",
        "004_ec938e80be2ac854",
    ] {
        let r = super::read(&super::example(name));
        println!("=== {name}");
        for m in &r.measures {
            let x = &m.measure;
            println!(
                "--- {:?}\nN {}\nF {}\nS {}\nU {}\nP {} | {:?}",
                x.answers,
                x.name,
                x.finding,
                super::steps(x).join("\n  "),
                x.units.join(" ; "),
                x.period.printed(),
                x.period.from
            );
            for (id, r) in &x.reports {
                println!(
                    "R{} D {}\n O {}\n A {}\n B {}",
                    id.0, r.done, r.outcome, r.advice, r.obstacles
                );
            }
        }
    }
}
