//! Streams every sheet of a file and counts what it holds: `cargo run --release --example stream -- FILE`.

#![allow(clippy::print_stdout)]

use std::ops::ControlFlow;
use std::path::Path;

use sendpack::table::{Limits, Value, open};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| anyhow::anyhow!("name a file"))?;
    let mut source = open(Path::new(&path), &Limits::default())?;
    for index in 0..source.sheets().len() {
        let (mut rows, mut cells, mut text, mut sum) = (0_u64, 0_u64, 0_usize, 0.0);
        source.read(index, &mut |row| {
            rows += 1;
            for cell in row.cells() {
                cells += 1;
                match cell.value {
                    Value::Text(t) | Value::Error(t) => text += t.len(),
                    Value::Number(n, _) => sum += n,
                    Value::Moment(_) | Value::Flag(_) => {}
                }
            }
            ControlFlow::Continue(())
        })?;
        println!(
            "sheet {}: {rows} rows, {cells} cells, {text} bytes of text, numbers sum to {sum}",
            index + 1
        );
    }
    Ok(())
}
