resource "segment_tracking_plan" "x" {
  name = "P
}
