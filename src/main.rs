//! The `sendpack` program: everything is in the library.

fn main() -> std::process::ExitCode {
    sendpack::cli::main()
}
