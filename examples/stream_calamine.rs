//! The same as `stream`, by calamine's cell reader, to compare with: `cargo run --release --example stream_calamine -- FILE`.

#![allow(clippy::print_stdout)]

use std::fs::File;
use std::io::BufReader;

use calamine::{DataRef, Reader, Xlsx, open_workbook};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| anyhow::anyhow!("name a file"))?;
    let mut book: Xlsx<BufReader<File>> = open_workbook(path)?;
    for (index, name) in book.sheet_names().into_iter().enumerate() {
        let (mut rows, mut cells, mut text, mut sum, mut last) = (0_u64, 0_u64, 0_usize, 0.0, None);
        let mut reader = book.worksheet_cells_reader(&name)?;
        while let Some(cell) = reader.next_cell()? {
            let row = Some(cell.get_position().0);
            if *cell.get_value() == DataRef::Empty {
                continue;
            }
            rows += u64::from(row != last);
            last = row;
            cells += 1;
            match cell.get_value() {
                DataRef::String(t) => text += t.len(),
                DataRef::SharedString(t) => text += t.len(),
                DataRef::Float(n) => sum += n,
                DataRef::DateTime(d) => sum += d.as_f64(),
                _ => {}
            }
        }
        println!(
            "sheet {}: {rows} rows, {cells} cells, {text} bytes of text, numbers sum to {sum}",
            index + 1
        );
    }
    Ok(())
}
