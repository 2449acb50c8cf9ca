const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/u))

/** Qualities, manners and times of two syllables: they close a phrase, and their nearest noun is whole without them. */
export const QUALITIES = list(`
  hạnh phúc, thịnh vượng, phồn vinh, phồn thịnh, ấm no, no ấm, hùng cường, giàu mạnh, giàu đẹp, văn minh, tiến bộ, bền vững, vững chắc, vững mạnh,
  vững bền, lâu dài, lâu bền, an toàn, bình an, bình yên, yên bình, yên vui, an lành, an vui, lành mạnh, trong lành, trong sạch, sạch đẹp, tươi đẹp,
  tốt đẹp, cao đẹp, đẹp đẽ, cao cả, cao quý, thiêng liêng, xứng đáng, tiêu biểu, xuất sắc, gương mẫu, toàn diện, đầy đủ, kịp thời, chính xác,
  hiệu quả, thiết thực, cụ thể, nghiêm trọng, nghiêm minh, nghiêm túc, nghiêm khắc, triệt để, quyết liệt, mạnh mẽ, sâu sắc, sâu rộng, rộng rãi,
  rộng khắp, thường xuyên, liên tục, lâu nay, hôm nay, hôm qua, ngày mai, mai sau, hiện nay, ngày nay, bây giờ, ngay lập tức, tức thì, hoàn toàn,
  tuyệt đối, thật sự, thực sự, bình đẳng, công bằng, dân chủ, minh bạch, công khai, hòa thuận, hòa hợp, hòa bình, ấm áp, ấm êm, chan hòa, chung thủy,
  nhân ái, nhân văn, nghĩa tình, trọn vẹn, trọn đời, đích thực, tích cực, chủ động, sáng tạo, năng động, tự tin, tự chủ, văn hóa, thân thiện, thông thái,
  khỏe mạnh, mạnh khỏe, dẻo dai, thông minh, hiện đại, tiên tiến, phát triển, đoàn kết, ổn định, thiệt thòi, khó khăn, nguy hiểm, lạc hậu, bất hạnh
`)

/** Verbs of two syllables: beside one of them the next word is its object or a new clause, hardly half of a term. */
export const LONG_VERBS = list(`
  bảo vệ, bảo đảm, đảm bảo, thực hiện, xây dựng, phát huy, tăng cường, thúc đẩy, nâng cao, đẩy mạnh, hưởng ứng, tham gia, chăm sóc, ngăn chặn,
  phòng ngừa, ứng phó, đáp ứng, giữ gìn, lan tỏa, chia sẻ, chấm dứt, xóa bỏ, xóa nhòa, tố giác, tố cáo, tôn trọng, thấu hiểu, lắng nghe,
  quyết định, khẳng định, thể hiện, góp phần, chung tay, chung sức, hành động, đồng hành, cam kết, quyết tâm, nỗ lực, phấn đấu, triển khai,
  tổ chức, chào mừng, kỷ niệm, tuân thủ, chấp hành, thi hành, áp dụng, sử dụng, tận dụng, lạm dụng, lợi dụng, ban hành, tạo dựng, kiến tạo,
  gìn giữ, vun đắp, vun trồng, nuôi dưỡng, dạy dỗ, dạy bảo, nâng niu, che chở, đùm bọc, giúp đỡ, hỗ trợ, ủng hộ, động viên, khích lệ, cổ vũ,
  khuyến khích, vận động, tuyên truyền, phổ biến, quán triệt, nhận thức, thay đổi, đổi mới, cải thiện, cải tạo, phục hồi, khắc phục, giải quyết,
  xử lý, xử phạt, trừng trị, lên án, phê phán, đấu tranh, chống lại, đẩy lùi, loại bỏ, loại trừ, hạn chế, giảm thiểu, giảm bớt, kiểm soát,
  quản lý, giám sát, kiểm tra, theo dõi, phát hiện, báo tin, thông báo, khai báo, cung cấp, tiếp nhận, tiếp cận, tiếp tục, bắt đầu, trở thành,
  trở nên, mang lại, đem lại, tạo ra, gây ra, dẫn đến, dẫn tới, hướng tới, hướng đến, hướng về, vươn lên, vượt qua, chiến thắng, đoàn kết,
  sáng suốt, lựa chọn, bỏ phiếu, bầu chọn, đăng ký, đóng góp, cống hiến, hiến tặng, trao tặng, ủy quyền, bảo tồn, tôn tạo, bảo quản, tiết kiệm,
  tiêu thụ, khai thác, phân loại, thu gom, tái chế, tái sử dụng, trồng trọt, làm sạch, dọn dẹp, vứt bỏ, xả thải, đốt bỏ, gieo trồng, nhân rộng,
  thắp sáng, tỏa sáng, sưởi ấm, gắn kết, kết nối, liên kết, phối hợp, hợp tác, cạnh tranh, hội nhập, thích ứng, chuyển đổi, phát triển, mở rộng,
  củng cố, duy trì, bồi dưỡng, rèn luyện, học tập, noi gương, làm theo, thi đua, chủ động, tích cực, sẵn sàng, kiên quyết, nghiêm cấm, không được,
  bỏ mặc, ngược đãi, hành hạ, xâm phạm, xâm hại, xúc phạm, đe dọa, ép buộc, cưỡng ép, cản trở, che giấu, dung túng, thờ ơ, im lặng, lên tiếng,
  cảnh giác, đề phòng, phòng tránh, phòng chống, phòng vệ, tự vệ, cứu giúp, cứu chữa, khám chữa, điều trị, chữa trị, tiêm chủng, tiêm phòng,
  xét nghiệm, sàng lọc, tầm soát, tư vấn, chi trả, thanh toán, thụ hưởng, hưởng thụ, trốn đóng, chậm đóng, nhường đường, vượt đèn, lái xe,
  điều khiển, đội mũ, thắt dây, nâng tầm, vươn tới, vươn xa, bứt phá, khơi dậy, khơi nguồn, thắp lên, trao gửi, gửi gắm, gửi trao, ghi nhớ,
  tri ân, tưởng nhớ, biết ơn, yêu thương, trân trọng, trân quý, quan tâm, đầu tư, ưu tiên, ảnh hưởng, tác động, tước đoạt, vi phạm, tuân theo,
  suy giảm, gia tăng, hiến máu, khuyến cáo, cảnh báo, mong muốn, hy vọng, nghiêm trị, xây đắp, bồi đắp, hun đúc, vun vén, sẻ chia, cứu người
`)

/** Verbs of one syllable among the common words: they lean on what follows, and what precedes them is complete. */
export const SHORT_VERBS: ReadonlySet<string> = new Set(
  `
  tăng giảm tạo gây giúp làm sống chết nói nghe lên xuống ra học dạy chơi ăn uống giữ lập mở đóng nuôi dựng xây ở
  yêu thương ghét đánh mắng trọng biết hiểu hỏi gửi nhận đưa mang chống tránh ngừa trừ diệt đẩy kéo nâng hạ gọi
  vượt thắp trao gắn nhường chọn bầu bỏ trồng tiêm khám chữa đọc viết đi đứng ngồi nằm chạy nhảy bơi lái đội mặc
  gieo hiến tặng góp chia nhìn thấy nghĩ tin ước muốn mong hứa thề dám quên nhớ xóa đốt phá chặt săn bắt thả
  mua bán trả vay nộp chi dùng lấy cắt sửa thay đổi chuyển gìn rèn luyện thi đấu thắng thua hưởng hết khóc
  cười lo sợ chờ đợi tìm kiếm gặp tiếp đón rời bước tới kết nối xếp phân loại xả thải rửa đeo cài bật tắt
  hút hít nhậu say thử mời rủ ép cưới đẻ sinh nở chăm bế ru ôm nắm cầm buông dắt che chắn đỡ cứu dành lấp khỏi
`
    .trim()
    .split(/\s+/u),
)
