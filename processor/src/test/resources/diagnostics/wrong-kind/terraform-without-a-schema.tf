resource "segment_tracking_plan" "x" {
  name  = "P"
  rules = [{ type = "TRACK", key = "E", version = 1 }]
}
