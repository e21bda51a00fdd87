//! Renders a drawing on a canvas, with the page's fonts, and encodes it as PNG.

use html::chart::{Anchor, ChartDrawing, FONT, INK, Mark};
use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// Image pixels per CSS pixel, high enough for print.
const SCALE: f64 = 2.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser refused the canvas")]
pub struct PictureError;

/// Encodes a drawing as a PNG file.
pub async fn png(drawing: &ChartDrawing) -> Result<Vec<u8>, PictureError> {
    let canvas = paint(drawing).map_err(|_| PictureError)?;
    let buffer = bytes_of(&canvas).await.map_err(|_| PictureError)?;
    Ok(buffer.to_vec())
}

fn paint(drawing: &ChartDrawing) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    // Drawings are in tenths of a CSS pixel.
    let unit = SCALE / 10.0;
    canvas.set_width(u32::try_from(drawing.width / 5).unwrap_or(0));
    canvas.set_height(u32::try_from(drawing.height / 5).unwrap_or(0));
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.scale(unit, unit)?;
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, drawing.width.into(), drawing.height.into());
    for mark in &drawing.marks {
        paint_mark(&context, mark)?;
    }
    Ok(canvas)
}

fn paint_mark(context: &CanvasRenderingContext2d, mark: &Mark) -> Result<(), JsValue> {
    match mark {
        Mark::Shape { points, closed, paint } => {
            let style = paint.style();
            context.begin_path();
            for (x, y) in points {
                context.line_to((*x).into(), (*y).into());
            }
            if *closed {
                context.close_path();
            }
            if let Some(fill) = style.fill {
                context.set_fill_style_str(fill);
                context.fill();
            }
            if let Some(stroke) = style.stroke {
                let dash = js_sys::Array::new();
                if let Some(length) = style.dash {
                    dash.push(&length.into());
                }
                context.set_line_dash(&dash)?;
                context.set_stroke_style_str(stroke);
                context.set_line_width(style.width.into());
                context.stroke();
            }
        }
        Mark::Text { at: (x, y), anchor, size, bold, text } => {
            let weight = if *bold { "600" } else { "400" };
            context.set_font(&format!("{weight} {size}px {FONT}"));
            context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            context.set_fill_style_str(INK);
            context.fill_text(text, (*x).into(), (*y).into())?;
        }
    }
    Ok(())
}

async fn bytes_of(canvas: &HtmlCanvasElement) -> Result<Uint8Array, JsValue> {
    let canvas = canvas.clone();
    let blob = JsFuture::from(js_sys::Promise::new(&mut |resolve, reject| {
        let answer = Closure::once_into_js(move |blob: Option<Blob>| {
            let _ = resolve.call1(&JsValue::NULL, &blob.map_or(JsValue::NULL, Into::into));
        });
        if canvas.to_blob(answer.unchecked_ref()).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    }))
    .await?;
    let blob: Blob = blob.dyn_into()?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer))
}
