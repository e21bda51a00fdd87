use html::chart::{ChartDrawing, svg};
use leptos::prelude::*;

use crate::browser::{download, picture};
use crate::handles;

/// Buttons that download a chart; it is drawn when a button is pressed.
pub fn downloads(
    id: &'static str,
    file: String,
    draw: impl Fn() -> ChartDrawing + Clone + Send + 'static,
) -> AnyView {
    let (failed, set_failed) = signal(false);
    let as_svg = {
        let (draw, file) = (draw.clone(), file.clone());
        move |_| {
            let text = svg(&draw());
            let name = thai::file_name(&file, "svg");
            set_failed.set(download::save(&name, "image/svg+xml", text.as_bytes()).is_err());
        }
    };
    let as_png = move |_| {
        let name = thai::file_name(&file, "png");
        let drawing = draw();
        leptos::task::spawn_local(async move {
            let saved = match picture::png(&drawing).await {
                Ok(bytes) => download::save(&name, "image/png", &bytes).is_ok(),
                Err(_) => false,
            };
            set_failed.set(!saved);
        });
    };
    view! {
        <div class="button-row downloads">
            <span class="quiet">"บันทึกภาพ"</span>
            <button
                class="button small"
                type="button"
                data-testid=handles::DOWNLOAD_CHART.and(id, "svg")
                on:click=as_svg
            >
                "SVG"
            </button>
            <button
                class="button small"
                type="button"
                data-testid=handles::DOWNLOAD_CHART.and(id, "png")
                on:click=as_png
            >
                "PNG"
            </button>
            <span role="alert" class="field-error">
                {move || failed.get().then_some("เบราว์เซอร์ไม่ยอมสร้างไฟล์ภาพ")}
            </span>
        </div>
    }
    .into_any()
}
