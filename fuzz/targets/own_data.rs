#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tianchu_fuzz::own_data::check(input));
