resource "segment_tracking_plan" "x" {
  name  = "P"
  rules = jsondecode(file("rules.json"))
}
