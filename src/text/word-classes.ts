const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Words that open a phrase: a line may well begin with them and should not end with them. */
export const OPENERS = words(`
  và hoặc hay nhưng mà cho nhằm để của cùng với vì là trong ngoài trên dưới tại ở về từ đến tới theo do bởi bằng qua giữa
  khi nếu thì như nên dẫn đối không_có gồm trước sau vào ra nhờ thông_qua hơn
`)

/** Words that lean on the next one and open no phrase: classifiers, adverbs, auxiliaries. */
export const LEANERS = words(`
  các những mọi mỗi từng một hai ba bốn năm mười nhiều ít cả toàn mấy vài
  sự việc cuộc nền niềm nỗi cái con chiếc người ngành cấp tính sức lòng tình
  được bị sẽ đã đang không chưa chẳng phải cần có còn vẫn cũng đều càng rất quá luôn hãy đừng chớ xin mời cùng_nhau hết thật
`)

/** Common words of one syllable that stand alone; before them a break is fair, after them poor when a noun follows. */
export const SINGLES = words(`
  tăng giảm tạo gây giúp làm sống chết nói nghe đi lên xuống học dạy chơi ăn uống giữ gìn xây dựng lập mở đóng góp chăm nuôi
  yêu thương ghét đánh mắng tôn trọng biết hiểu hỏi đáp gửi nhận đưa mang chống phòng tránh ngừa trừ diệt đẩy kéo nâng hạ
  bạn ta em tôi anh chị ông bà cha mẹ con cháu vợ chồng trẻ già nam nữ nhà cửa nước đất rừng biển cây hoa lá chim trời mưa gió
  nghiêm chính tốt xấu đẹp mới cũ lớn nhỏ cao thấp xa gần nhanh chậm đúng sai đủ thiếu thừa
  ngày tháng tuần giờ phút quý kỳ lần nơi lúc số nhất này đó kia đây ấy nay
  tỉnh huyện xã phường quận thôn ấp bản tổ khu đội nhóm sở bộ ban hội phòng vụ cục viện trường trạm đoàn đảng
`)

/** First words of administrative names: what follows belongs to them. */
export const PLACE_TYPES = words('tỉnh huyện xã phường quận thôn ấp bản buôn làng đảo tp. tp')

/** Head words of organisations, one syllable; the field follows. */
export const OFFICE_TYPES = words('sở bộ ban hội phòng vụ cục viện trường trạm đoàn đảng khoa tổ đội chi tổng')
