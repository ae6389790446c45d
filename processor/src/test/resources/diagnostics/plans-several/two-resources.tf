resource "segment_tracking_plan" "x" {
  name = "P"
}
resource "segment_tracking_plan" "y" {
  name = "Q"
}
